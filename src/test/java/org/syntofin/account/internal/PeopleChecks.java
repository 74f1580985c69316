package org.syntofin.account.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.syntofin.account.AccountProblem;
import org.syntofin.account.Admission;
import org.syntofin.account.LearnerId;
import org.syntofin.account.OwnAccount;
import org.syntofin.account.People;
import org.syntofin.account.PersonLine;
import org.syntofin.account.Role;
import org.syntofin.account.SignIn;
import org.syntofin.account.SignInLinks;
import org.syntofin.account.SignedIn;

/** What administrators may do with people, and nobody else; run on each database. */
@SignedIn(Role.ADMINISTRATOR)
abstract class PeopleChecks {

    private static final String PASSWORD = "three small words";

    @Autowired
    private People people;

    @Autowired
    private SignInLinks links;

    @Autowired
    private SignIn signIn;

    @Autowired
    private OwnAccount own;

    @Autowired
    private Persons persons;

    @Autowired
    private Learners learners;

    @Autowired
    private PasswordHashing hashing;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Clock clock;

    private final String mark = "z" + UUID.randomUUID();

    @AfterEach
    void unbind() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void findsByAPartOfEitherNameWhateverTheCase() {
        LearnerId ada = person("Ada " + mark, "countess." + mark);
        person("Bob", "bob." + mark);

        assertThat(people.find(" ADA " + mark + " ", 0, 10))
                .extracting(PersonLine::id)
                .containsExactly(ada);
        assertThat(people.find("countess." + mark, 0, 10))
                .extracting(PersonLine::id)
                .containsExactly(ada);
        assertThat(people.count(mark)).isEqualTo(2);
    }

    @Test
    void takesSignsOfPatternsAsTheyAre() {
        person("100% " + mark, "p." + mark);
        person("1000 " + mark, "q." + mark);

        assertThat(people.find("100% " + mark, 0, 10)).hasSize(1);
        assertThat(people.find("____ " + mark, 0, 10)).isEmpty();
        assertThat(people.find("\\" + mark, 0, 10)).isEmpty();
    }

    @Test
    void givesPages() {
        for (int i = 0; i < 5; i++) {
            person(i + " " + mark, i + mark);
        }

        assertThat(people.find(mark, 3, 10)).extracting(PersonLine::name).containsExactly("3 " + mark, "4 " + mark);
        assertThat(people.find(mark, 0, 2)).hasSize(2);
    }

    @Test
    void givesAndTakesRoles() {
        LearnerId ada = person("Ada", mark);

        assertThat(people.setRoles(ada, Set.of(Role.INSTRUCTOR))).isEqualTo(People.Change.DONE);
        assertThat(rolesOf(ada)).containsExactlyInAnyOrder(Role.LEARNER, Role.INSTRUCTOR);
        assertThat(people.setRoles(ada, Set.of())).isEqualTo(People.Change.DONE);
        assertThat(rolesOf(ada)).containsExactly(Role.LEARNER);
    }

    @Test
    void neverTakesTheLastAdministratorAway() {
        LearnerId last = person("Last", mark);
        people.setRoles(last, EnumSet.allOf(Role.class));
        persons.findAll().stream()
                .filter(row -> row.roles().contains(Role.ADMINISTRATOR))
                .map(PersonRow::learnerId)
                .filter(id -> !id.equals(last))
                .forEach(id -> assertThat(people.setRoles(id, Set.of())).isEqualTo(People.Change.DONE));

        assertThat(people.setRoles(last, Set.of(Role.INSTRUCTOR))).isEqualTo(People.Change.LAST_ADMINISTRATOR);
        assertThat(rolesOf(last)).contains(Role.ADMINISTRATOR);
    }

    @Test
    void tellsThatAPersonIsGone() {
        assertThat(people.setRoles(LearnerId.random(), Set.of())).isEqualTo(People.Change.UNKNOWN);
        assertThat(links.make(LearnerId.random())).isEmpty();
    }

    @Test
    void letsAPersonChooseANewPasswordOnce() {
        LearnerId ada = person("Ada", mark);
        String token = token(ada);
        visit();

        assertThat(links.signInName(token)).contains(mark);
        assertThat(links.choose(token, "short")).isEqualTo(new Admission.Declined(AccountProblem.PASSWORD_SHORT));
        assertThat(links.choose(token, "four quite new words")).isEqualTo(new Admission.Admitted(ada));
        assertThat(links.choose(token, "five more words again"))
                .isEqualTo(new Admission.Declined(AccountProblem.LINK_SPENT));
        assertThat(signIn.withPassword(mark, PASSWORD, true, false)).isInstanceOf(Admission.Declined.class);
        assertThat(signIn.withPassword(mark, "four quite new words", true, false))
                .isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void letsANewerLinkTakeThePlaceOfAnOlder() {
        LearnerId ada = person("Ada", mark);
        String older = token(ada);
        String newer = token(ada);

        assertThat(links.signInName(older)).isEmpty();
        assertThat(links.signInName(newer)).contains(mark);
        assertThat(links.signInName("made up")).isEmpty();
    }

    @Test
    @SignedIn(Role.INSTRUCTOR)
    void isClosedToInstructors() {
        assertClosed();
    }

    @Test
    @SignedIn
    void isClosedToLearners() {
        assertClosed();
    }

    @Test
    @SignedIn(guest = true)
    void isClosedToGuests() {
        assertClosed();
        assertThat(own.export()).contains("\"account\"");
    }

    private void assertClosed() {
        LearnerId any = LearnerId.random();
        assertThatThrownBy(() -> people.find("", 0, 1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.count("")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.setRoles(any, Set.of(Role.ADMINISTRATOR)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> links.make(any)).isInstanceOf(AccessDeniedException.class);
    }

    private String token(LearnerId person) {
        return links.make(person).orElseThrow().replaceFirst("^sign-in-link/", "");
    }

    private Set<Role> rolesOf(LearnerId person) {
        return persons.findById(person.value()).orElseThrow().roles();
    }

    private LearnerId person(String name, String signInName) {
        LearnerId id = LearnerId.random();
        transactions.executeWithoutResult(status -> {
            learners.saveAndFlush(new LearnerRow(id, clock.instant()));
            persons.save(new PersonRow(id, signInName, name, hashing.hash(PASSWORD), clock.instant()));
        });
        return id;
    }

    private static void visit() {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest(), new MockHttpServletResponse()));
    }
}
