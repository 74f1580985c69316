package org.syntofin.authoring.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.course.Drafts;
import org.syntofin.course.Publishing;

/** What becomes of a draft: published now or later, or forgotten. */
class PublishBar extends Composite<Div> {

    final Button publish = new Button();
    final Button later = new Button();
    final Button discard = new Button();

    PublishBar(
            OpenLesson lesson,
            Publishing publishing,
            Drafts drafts,
            Consumer<Publishing.Outcome> done,
            Runnable discarded) {
        getContent().addClassName("write-bar");
        publish.setText(getTranslation("authoring.editor.publish"));
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.addClickListener(click -> done.accept(publishing.publish(lesson.course(), lesson.folder())));
        later.setText(getTranslation("authoring.later.open"));
        later.addClickListener(click -> new LaterDialog(lesson, publishing, discarded).open());
        discard.setText(getTranslation("authoring.editor.discard"));
        discard.addClickListener(click -> {
            drafts.discard(lesson.course(), lesson.folder());
            discarded.run();
        });
        getContent().add(publish, later, discard);
    }
}
