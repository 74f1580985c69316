package org.syntofin.authoring;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.syntofin.account.CurrentLearner;
import org.syntofin.account.Role;
import org.syntofin.course.Catalogue;
import org.syntofin.course.Drafts;
import org.syntofin.lab.RunAddress;
import org.syntofin.lab.RunSource;
import org.syntofin.lab.ScenarioText;

/** The runs of drafts, for those who write them. For everybody else these addresses lead nowhere. */
@Component
class DraftRuns implements RunSource {

    private static final Pattern DRAFT = Pattern.compile("draft/([^/]+)/([^/]+)/[^/]+/([a-z0-9][a-z0-9-]*)");
    private static final String SHARED = "shared";

    private final Drafts drafts;
    private final Catalogue catalogue;
    private final CurrentLearner learner;

    DraftRuns(Drafts drafts, Catalogue catalogue, CurrentLearner learner) {
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.learner = learner;
    }

    /** The sum only makes another address of another text. */
    static RunAddress address(String course, String folder, String sum, String scenario) {
        return new RunAddress("draft/" + course + "/" + folder + "/" + sum + "/" + scenario);
    }

    @Override
    public Optional<ScenarioText> find(RunAddress address) {
        Matcher matcher = DRAFT.matcher(address.path());
        if (!matcher.matches() || !writes()) {
            return Optional.empty();
        }
        String course = matcher.group(1);
        String folder = matcher.group(2);
        String name = matcher.group(3);
        Optional<byte[]> bytes = folder.equals(SHARED)
                ? catalogue
                        .course(course)
                        .flatMap(content -> content.files().bytes("scenarios/" + TrialContext.scenarioFile(name)))
                : drafts.find(course, folder).flatMap(draft -> draft.files().bytes(TrialContext.scenarioFile(name)));
        return bytes.map(found -> new ScenarioText(name, TrialContext.text(found)));
    }

    private boolean writes() {
        return learner.find()
                .filter(who ->
                        who.roles().contains(Role.INSTRUCTOR) || who.roles().contains(Role.ADMINISTRATOR))
                .isPresent();
    }
}
