package org.syntofin.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.syntofin.account.AccountLinks;
import org.syntofin.account.CurrentLearner;
import org.syntofin.account.FirstAdministrator;
import org.syntofin.lab.Ladders;
import org.syntofin.lab.RunAddress;
import org.syntofin.lab.SegmentLadder;
import org.syntofin.study.StudyLinks;

/**
 * The first page: for a visitor a connection that runs, and the ways in; for who is known the courses; on a fresh
 * installation the making of its administrator.
 */
@Route("")
@AnonymousAllowed
class FirstView extends StudyPage implements BeforeEnterObserver {

    private static final RunAddress WHOLE_LIFE = RunAddress.ofCatalogue("01-life", "whole-life");

    private final transient CurrentLearner current;
    private final transient FirstAdministrator firstAdministrator;
    private final transient Ladders ladders;

    FirstView(CurrentLearner current, FirstAdministrator firstAdministrator, Ladders ladders) {
        this.current = current;
        this.firstAdministrator = firstAdministrator;
        this.ladders = ladders;
        getContent().addClassName("study-first");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (firstAdministrator.isAwaited()) {
            event.forwardTo(AccountLinks.SETUP);
        } else if (current.find().isPresent()) {
            event.forwardTo(StudyLinks.HOME);
        }
    }

    @Override
    protected String heading() {
        return getTranslation("study.first.title");
    }

    @Override
    protected void draw(Div page) {
        NativeButton begin = new NativeButton(getTranslation("study.first.try"), click -> begin());
        begin.addClassNames("study-button", "primary");
        Div ways = row(
                "study-actions",
                begin,
                button(AccountLinks.REGISTER, getTranslation("study.first.register"), false),
                button(AccountLinks.SIGN_IN, getTranslation("study.first.sign-in"), false));
        Div words = row(
                "study-first-words",
                title(),
                paragraph("study-lead", getTranslation("study.first.intro")),
                ways,
                paragraph("study-meta", getTranslation("study.first.no-account")));
        page.add(words, run());
    }

    private Component run() {
        SegmentLadder ladder = ladders.watch(WHOLE_LIFE);
        ladder.setPlain(true);
        ladder.setAutoplay(true);
        return ladder;
    }

    /** The visitor becomes a guest; nothing is kept of them before they do something. */
    private void begin() {
        current.id();
        getUI().ifPresent(ui -> ui.navigate(StudyLinks.HOME));
    }
}
