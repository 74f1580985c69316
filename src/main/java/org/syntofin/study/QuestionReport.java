package org.syntofin.study;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.syntofin.progress.AnswerRefused;
import org.syntofin.progress.Reports;

/** Where a learner tells what is wrong with a question, in one sentence. The numbers and the answer go with it. */
final class QuestionReport extends Composite<NativeDetails> {

    private static final Logger LOG = LoggerFactory.getLogger(QuestionReport.class);

    private final transient Consumer<String> report;
    private final Input words = new Input(ValueChangeMode.ON_CHANGE);
    private final Paragraph said = new Paragraph();
    private final Div form = new Div();

    /**
     * A closed one.
     *
     * @param report gets the sentence; may refuse it
     */
    QuestionReport(Consumer<String> report) {
        this.report = report;
        getContent().setSummaryText(getTranslation("study.report.open"));
        getContent().addClassName("study-report");
        NativeLabel label = new NativeLabel(getTranslation("study.report.words"));
        label.addClassName("study-report-words");
        label.add(words);
        words.getElement().setAttribute("maxlength", String.valueOf(Reports.MAXIMUM_WORDS));
        NativeButton send = new NativeButton(getTranslation("study.report.send"), click -> send());
        send.addClassName("study-button");
        said.addClassName("study-meta");
        said.getElement().setAttribute("role", "status");
        form.add(label, send);
        form.addClassName("study-report-form");
        Paragraph goes = new Paragraph(getTranslation("study.report.goes-with-it"));
        goes.addClassName("study-meta");
        Div inside = new Div(goes, form, said);
        getContent().addToggleListener(toggle -> {
            if (toggle.isOpened()) {
                getContent().setContent(inside);
            }
        });
    }

    private void send() {
        if (words.getValue().isBlank()) {
            said.setText(getTranslation("study.report.empty"));
            return;
        }
        try {
            report.accept(words.getValue());
            words.setValue("");
            form.setVisible(false);
            said.setText(getTranslation("study.report.thanks"));
        } catch (AnswerRefused refused) {
            LOG.warn("Refused a report: {}", refused.getMessage());
            said.setText(getTranslation(refused.reason().key()));
        }
    }
}
