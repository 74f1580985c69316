package org.syntofin.quiz.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.syntofin.quiz.Given;
import org.syntofin.quiz.ItemContent;
import org.syntofin.quiz.OrderQuestion;
import org.syntofin.quiz.Phrase;
import org.syntofin.quiz.Remark;
import org.syntofin.quiz.legal.LegalOrders;
import org.syntofin.quiz.legal.Narration;
import org.syntofin.quiz.legal.Narrator;
import org.syntofin.quiz.legal.Shown;
import org.syntofin.tcp.connection.Rule;

/** Tells why an order is not right: what cannot be or leaves the story, by which rule, and what comes instead. */
final class OrderTelling {

    private final LegalOrdersCache cache;
    private final OrderQuestion question;
    private final Tracing tracing;
    private final LegalOrders orders;

    OrderTelling(LegalOrdersCache cache, OrderQuestion question, Tracing tracing, LegalOrders orders) {
        this.cache = cache;
        this.question = question;
        this.tracing = tracing;
        this.orders = orders;
    }

    /**
     * Which sentences of the story are left.
     *
     * @param keeps whether what is judged keeps to a story, of which the orders are given
     */
    List<Remark> leaves(Predicate<LegalOrders> keeps) {
        List<Remark> remarks = new ArrayList<>();
        for (Given sentence : question.given()) {
            LegalOrders.Task task = tracing.task(Tracing.tale(List.of(sentence)));
            if (cache.of(Tracing.shape(task)) instanceof LegalOrders.Found(LegalOrders alone) && !keeps.test(alone)) {
                remarks.add(new Remark.Told(left(sentence)));
            }
        }
        if (remarks.isEmpty()) {
            remarks.add(new Remark.Told(Phrase.of("quiz.trace.other-story")));
        }
        return remarks;
    }

    private static Phrase left(Given sentence) {
        return switch (sentence) {
            case Given.NothingLost _ -> Phrase.of("quiz.trace.story.lost");
            case Given.Lost lost -> Phrase.of("quiz.trace.story.not-lost", "segment", lost.segment());
            case Given.CallBefore before ->
                before.otherCall().equals("close")
                        ? Phrase.of("quiz.trace.story.closed-first", "host", before.otherHost())
                        : Phrase.of(
                                "quiz.trace.story.called-first",
                                "host",
                                before.otherHost(),
                                "call",
                                before.otherCall());
        };
    }

    /** What comes in the story where an item leaves it; nothing is told where no item comes. */
    @Nullable
    Narration insteadOf(String left, int[] numbers, int told, List<Remark> remarks) {
        Narration narration = narration(left, numbers, told);
        if (narration != null && narration.item() >= 0) {
            instead(narration, remarks);
        }
        return narration;
    }

    /** Why an item cannot be where it stands. */
    @Nullable
    Narration impossible(String id, int[] numbers, int prefix, List<Remark> remarks) {
        Narration narration = narration(id, numbers, prefix);
        if (narration == null) {
            return null;
        }
        remarks.add(new Remark.Told(Phrase.of(
                prefix == 0 ? "quiz.trace.cannot-begin" : "quiz.trace.cannot",
                "host",
                narration.host(),
                "state",
                narration.state().rfcName())));
        tell(narration.rule(), remarks);
        if (narration.sentInstead().isPresent()) {
            instead(narration, remarks);
            if (narration.insteadRule() != narration.rule()) {
                tell(narration.insteadRule(), remarks);
            }
        } else {
            remarks.add(new Remark.Told(Phrase.of("quiz.trace.nothing-more")));
        }
        return narration;
    }

    private @Nullable Narration narration(String id, int[] numbers, int prefix) {
        String host = question.content(id).host();
        return Narrator.tell(tracing.task(), numbers, prefix, host == null ? "" : host, orders)
                .orElse(null);
    }

    private void instead(Narration narration, List<Remark> remarks) {
        Shown.Sent sent = narration.sentInstead().orElseThrow();
        remarks.add(new Remark.Shown(
                Phrase.of("quiz.trace.instead", "host", sent.host()),
                Faces.of(sent.segment(), lost(narration.item()))));
    }

    private boolean lost(int item) {
        return item >= 0
                && question.items().get(item).content() instanceof ItemContent.SegmentSent(var _, boolean lost)
                && lost;
    }

    private static void tell(@Nullable Rule rule, List<Remark> remarks) {
        if (rule != null) {
            remarks.add(new Remark.Told(Phrase.of("rule." + rule.id())));
        }
    }
}
