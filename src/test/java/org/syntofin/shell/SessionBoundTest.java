package org.syntofin.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpSessionEvent;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.syntofin.account.CurrentLearner;
import org.syntofin.account.Learner;
import org.syntofin.account.LearnerId;

class SessionBoundTest {

    private final Acting acting = new Acting();
    private final SessionBound bound = new SessionBound(acting, 2);

    @BeforeEach
    void fill() {
        bound.sessionCreated(new HttpSessionEvent(new MockHttpSession()));
        bound.sessionCreated(new HttpSessionEvent(new MockHttpSession()));
    }

    @Test
    void asksStrangersToComeBack() throws Exception {
        MockHttpServletResponse response = ask(new MockHttpServletRequest("GET", "/"));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("60");
    }

    @Test
    void letsWhoIsKnownIn() throws Exception {
        acting.learner = Learner.guest(LearnerId.random());

        assertThat(ask(new MockHttpServletRequest("GET", "/")).getStatus()).isEqualTo(200);
    }

    @Test
    void letsWhoHasASessionGoOn() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
        request.setSession(new MockHttpSession());

        assertThat(ask(request).getStatus()).isEqualTo(200);
    }

    @Test
    void letsStrangersInWhenASessionHasEnded() throws Exception {
        bound.sessionDestroyed(new HttpSessionEvent(new MockHttpSession()));

        assertThat(ask(new MockHttpServletRequest("GET", "/")).getStatus()).isEqualTo(200);
    }

    @Test
    void tellsItsHealthAllTheSame() throws Exception {
        assertThat(ask(new MockHttpServletRequest("GET", "/actuator/health")).getStatus())
                .isEqualTo(200);
    }

    private MockHttpServletResponse ask(MockHttpServletRequest request) throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        bound.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private static final class Acting implements CurrentLearner {

        private @Nullable Learner learner;

        @Override
        public Optional<Learner> find() {
            return Optional.ofNullable(learner);
        }

        @Override
        public LearnerId id() {
            throw new AssertionError("nobody asks");
        }

        @Override
        public Set<LearnerId> ids() {
            throw new AssertionError("nobody asks");
        }

        @Override
        public LearnerId settle() {
            throw new AssertionError("nobody asks");
        }
    }
}
