package org.syntofin.authoring.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.syntofin.authoring.Desk;
import org.syntofin.authoring.Guide;
import org.syntofin.authoring.LessonSource;
import org.syntofin.authoring.WritingLinks;
import org.syntofin.course.Block;
import org.syntofin.course.LessonText;
import org.syntofin.lab.Ladders;
import org.syntofin.study.LessonContext;
import org.syntofin.study.LessonPanel;
import org.syntofin.study.Notebooks;

/** How lessons are written, with examples to copy. */
@Route(WritingLinks.GUIDE)
@RolesAllowed({"INSTRUCTOR", "ADMINISTRATOR"})
@CssImport("./study/study.css")
class GuideView extends WritingPage {

    private final transient Desk desk;
    private final transient Notebooks notebooks;
    private final transient Ladders ladders;

    GuideView(Desk desk, Notebooks notebooks, Ladders ladders) {
        this.desk = desk;
        this.notebooks = notebooks;
        this.ladders = ladders;
        getContent().addClassNames("study-page");
    }

    @Override
    protected String heading() {
        return getTranslation("authoring.guide.title");
    }

    @Override
    protected void draw(Div page) {
        Guide guide = Guide.in(language());
        LessonText text = guide.text();
        LessonContext context = new LessonContext(
                id -> Optional.empty(),
                id -> Optional.empty(),
                name -> Optional.empty(),
                link -> "#",
                path -> Optional.empty(),
                ladders);
        page.add(
                new Paragraph(new Anchor("./" + WritingLinks.HOME, getTranslation("authoring.courses.title"))),
                new H1(text.title()),
                contents(text));
        LessonSource source = LessonSource.of(guide.source(), text);
        for (int at = 0; at < text.blocks().size(); at++) {
            page.add(new LessonPanel(text, List.of(text.blocks().get(at)), context, notebooks.scratch(desk.grading())));
            Guide.example(source.block(at)).ifPresent(example -> page.add(copy(example)));
        }
    }

    /** What it is about, to go there. */
    private Nav contents(LessonText text) {
        Nav contents = new Nav();
        contents.addClassName("write-contents");
        contents.getElement().setAttribute("aria-label", getTranslation("authoring.guide.contents"));
        text.blocks().forEach(block -> {
            if (block instanceof Block.Heading heading && heading.level() == 2) {
                Anchor part = new Anchor("#" + heading.anchor());
                part.add(new Html("<span>" + heading.text().source() + "</span>"));
                part.setRouterIgnore(true);
                contents.add(part);
            }
        });
        return contents;
    }

    private Button copy(String example) {
        Button copy = new Button(getTranslation("authoring.guide.copy"));
        copy.addClickListener(click -> {
            UI.getCurrent().getPage().executeJs("return navigator.clipboard?.writeText($0)", example);
            copy.setText(getTranslation("authoring.guide.copied"));
        });
        return copy;
    }
}
