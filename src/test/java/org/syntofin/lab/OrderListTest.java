package org.syntofin.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.vaadin.flow.component.ComponentUtil;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class OrderListTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final OrderList list = new OrderList();
    private final List<Arrangement> heard = new ArrayList<>();

    @BeforeEach
    void threeItems() {
        list.setItems(
                List.of(
                        OrderItem.segment("syn", "client", "server", List.of("SYN"), "seq=100"),
                        OrderItem.segment("synack", "server", "client", List.of("SYN", "ACK"), "seq=300 ack=101"),
                        OrderItem.words("up", "server enters ESTABLISHED")),
                Arrangement.of(List.of("up", "syn", "synack")));
        list.addOrderChangedListener(event -> heard.add(event.arrangement()));
    }

    @Test
    void tellsAMoveThatIsPossible() {
        send("['syn','synack','up']", "[]");

        assertThat(heard).containsExactly(Arrangement.of(List.of("syn", "synack", "up")));
        assertThat(list.getArrangement()).isEqualTo(heard.getFirst());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ['syn','syn','up']                | []
            ['syn','synack']                  | []
            ['syn','synack','up','rst']       | []
            ['syn','synack','other']          | []
            ['syn','synack']                  | ['up']
            true                              | []
            [1, 2, 3]                         | []
            {}                                | {}
            null                              | null
            """)
    void refusesWhatCannotComeFromItsItems(String order, String aside) {
        send(order, aside);

        assertThat(heard).isEmpty();
        assertThat(list.getArrangement().order()).containsExactly("up", "syn", "synack");
    }

    @Test
    void putsTheListBackInTheBrowserAfterARefusal() {
        String before = list.getElement().getPropertyRaw("placement").toString();

        send("['syn']", "[]");

        assertThat(list.getElement().getPropertyRaw("placement").toString())
                .as("a new revision, so that the browser takes it")
                .isNotEqualTo(before)
                .contains("[\"up\",\"syn\",\"synack\"]");
    }

    @Test
    void refusesMovesOnceLocked() {
        list.setLocked(true);

        send("['syn','synack','up']", "[]");

        assertThat(heard).isEmpty();
    }

    @Test
    void takesItemsAsideWhereThereIsAPlaceForThem() {
        list.setWithAside(true);

        send("['syn','synack']", "['up']");

        assertThat(heard).containsExactly(new Arrangement(List.of("syn", "synack"), List.of("up")));
    }

    @Test
    void wantsEachItemOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> list.setItems(List.of(OrderItem.words("a", "A")), Arrangement.of(List.of("a", "b"))));
    }

    private void send(String order, String aside) {
        ComponentUtil.fireEvent(
                list,
                new OrderSentEvent(
                        list, true, JSON.readTree(order.replace('\'', '"')), JSON.readTree(aside.replace('\'', '"'))));
    }
}
