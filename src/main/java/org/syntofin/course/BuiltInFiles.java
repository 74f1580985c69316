package org.syntofin.course;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The courses that travel in the jar, under {@code content/}. */
final class BuiltInFiles {

    private static final String[] MARKS = {"!/content/", "/classes/content/"};

    private BuiltInFiles() {}

    static List<ContentFiles> read() throws IOException {
        Map<String, SortedMap<String, byte[]>> byCourse = new TreeMap<>();
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath*:content/**")) {
            String path = path(resource.getURL().toString());
            int slash = path.indexOf('/');
            if (slash > 0 && !path.endsWith("/") && resource.isReadable() && !path.contains("/.")) {
                byCourse.computeIfAbsent(path.substring(0, slash), course -> new TreeMap<>())
                        .put(path.substring(slash + 1), resource.getContentAsByteArray());
            }
        }
        List<ContentFiles> courses = new ArrayList<>();
        byCourse.forEach((folder, files) -> courses.add(new ContentFiles(folder + "/", files)));
        return courses;
    }

    private static String path(String url) {
        for (String mark : MARKS) {
            int at = url.indexOf(mark);
            if (at >= 0) {
                return URLDecoder.decode(url.substring(at + mark.length()).replace("+", "%2B"), StandardCharsets.UTF_8);
            }
        }
        return "";
    }
}
