package org.syntofin.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.syntofin.course.internal.StoredFolder;
import org.syntofin.course.reading.CourseReader;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.Findings;

/** Brings the courses of this release into the database, before anyone is served. */
@Component
class BuiltInContent implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(BuiltInContent.class);

    private final ContentStore store;
    private final TransactionTemplate transaction;
    private volatile List<Finding> findings = List.of();

    BuiltInContent(ContentStore store, TransactionTemplate transaction) {
        this.store = store;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<ContentFiles> courses;
        try {
            courses = BuiltInFiles.read();
        } catch (IOException e) {
            throw new UncheckedIOException("the content in the jar cannot be read", e);
        }
        courses.forEach(this::bring);
    }

    /** A course's files become revisions; a lesson that is broken does not stop the others. */
    void bring(ContentFiles files) {
        Findings found = new Findings();
        Optional<CourseContent> content = CourseReader.read(files, found);
        remember(found.list());
        found.list().forEach(finding -> LOG.warn("built-in content: {} {}", finding.position(), finding.code()));
        if (content.isEmpty()) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> bring(content.get()));
        } catch (DataIntegrityViolationException meanwhile) {
            LOG.info(
                    "another node has brought the built-in content of {}",
                    content.get().course().id());
        }
    }

    /** What is wrong with the content of this release. */
    List<Finding> findings() {
        return findings;
    }

    private synchronized void remember(List<Finding> more) {
        findings = Stream.concat(findings.stream(), more.stream()).toList();
    }

    private void bring(CourseContent content) {
        ContentFiles files = content.files();
        String course = content.course().id();
        Set<String> folders = new HashSet<>(CourseReader.folders(files.files().keySet()));
        SortedMap<String, byte[]> shared = new TreeMap<>(files.files().entrySet().stream()
                .filter(file ->
                        folders.stream().noneMatch(folder -> file.getKey().startsWith(folder + "/")))
                .collect(Collectors.toMap(java.util.Map.Entry::getKey, java.util.Map.Entry::getValue)));
        store.bring(course, StoredFolder.SHARED, new ContentFiles(files.label(), shared), true);
        Set<String> sound =
                content.lessons().values().stream().map(Lesson::folder).collect(Collectors.toSet());
        for (String folder : folders) {
            store.bring(course, folder, files.under(folder), sound.contains(folder));
        }
    }
}
