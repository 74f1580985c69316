package org.syntofin.quiz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The nine measures of Moodle's ordering question, as its documentation defines them, for questions that teachers bring
 * from there. Each compares an answer with one correct order and gives a fraction from 0 to 1.
 */
public enum MoodleMeasure {
    /** All in place, or nothing. */
    ALL_OR_NOTHING,
    /** Items that stand at their own position. */
    ABSOLUTE_POSITION,
    /** Items that lose a point for each place that they are away from their own. */
    RELATIVE_TO_CORRECT,
    /** Items followed by the right one; the last item does not count. */
    RELATIVE_NEXT_EXCLUDE_LAST,
    /** Items followed by the right one, and the last by none. */
    RELATIVE_NEXT_INCLUDE_LAST,
    /** A point for the right item before, a point for the right item after. */
    RELATIVE_ONE_PREVIOUS_AND_NEXT,
    /** A point for each item that rightly stands somewhere before or after. */
    RELATIVE_ALL_PREVIOUS_AND_NEXT,
    /** The longest run of items that stand in the right order, others between them or not; at least two. */
    LONGEST_ORDERED_SUBSET,
    /** The longest run of neighbours that are neighbours in the correct order; at least two. */
    LONGEST_CONTIGUOUS_SUBSET;

    private static final int FEWEST_ITEMS = 2;

    /** The measure of that name, in Moodle's spelling, with hyphens or underscores, in any case. */
    public static Optional<MoodleMeasure> named(String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (MoodleMeasure measure : values()) {
            if (measure.name().equals(wanted)) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }

    /**
     * The fraction for an answer; items that are missing or do not belong earn nothing.
     *
     * @param correct at least two items, as Moodle demands of its questions too: of one there is no order
     */
    public double score(List<String> answer, List<String> correct) {
        int n = correct.size();
        if (n < FEWEST_ITEMS) {
            throw new IllegalArgumentException("an order of " + correct);
        }
        return switch (this) {
            case ALL_OR_NOTHING -> answer.equals(correct) ? 1 : 0;
            case ABSOLUTE_POSITION -> ratio(inPlace(answer, correct), n);
            case RELATIVE_TO_CORRECT -> ratio(nearness(answer, correct), n * (n - 1));
            case RELATIVE_NEXT_EXCLUDE_LAST -> ratio(followed(answer, correct), n - 1);
            case RELATIVE_NEXT_INCLUDE_LAST -> ratio(followed(answer, correct) + sameLast(answer, correct), n);
            case RELATIVE_ONE_PREVIOUS_AND_NEXT ->
                ratio(
                        2 * followed(answer, correct)
                                + sameLast(answer, correct)
                                + sameLast(answer.reversed(), correct.reversed()),
                        2 * n);
            case RELATIVE_ALL_PREVIOUS_AND_NEXT -> ratio(2 * orderedPairs(answer, correct), n * (n - 1));
            case LONGEST_ORDERED_SUBSET -> ratio(atLeastTwo(longestOrdered(answer, correct)), n);
            case LONGEST_CONTIGUOUS_SUBSET -> ratio(atLeastTwo(longestContiguous(answer, correct)), n);
        };
    }

    private static double ratio(int points, int most) {
        return (double) points / most;
    }

    private static int inPlace(List<String> answer, List<String> correct) {
        int points = 0;
        for (int i = 0; i < Math.min(answer.size(), correct.size()); i++) {
            points += answer.get(i).equals(correct.get(i)) ? 1 : 0;
        }
        return points;
    }

    private static int nearness(List<String> answer, List<String> correct) {
        int points = 0;
        for (int i = 0; i < answer.size(); i++) {
            int place = correct.indexOf(answer.get(i));
            points += place < 0 ? 0 : Math.max(0, correct.size() - 1 - Math.abs(place - i));
        }
        return points;
    }

    private static int followed(List<String> answer, List<String> correct) {
        Set<List<String>> neighbours = new HashSet<>();
        for (int i = 0; i + 1 < correct.size(); i++) {
            neighbours.add(List.of(correct.get(i), correct.get(i + 1)));
        }
        int points = 0;
        for (int i = 0; i + 1 < answer.size(); i++) {
            points += neighbours.contains(List.of(answer.get(i), answer.get(i + 1))) ? 1 : 0;
        }
        return points;
    }

    private static int sameLast(List<String> answer, List<String> correct) {
        return !answer.isEmpty() && !correct.isEmpty() && answer.getLast().equals(correct.getLast()) ? 1 : 0;
    }

    private static int orderedPairs(List<String> answer, List<String> correct) {
        List<Integer> places = places(answer, correct);
        int points = 0;
        for (int i = 0; i < places.size(); i++) {
            for (int j = i + 1; j < places.size(); j++) {
                points += places.get(i) < places.get(j) ? 1 : 0;
            }
        }
        return points;
    }

    private static int longestOrdered(List<String> answer, List<String> correct) {
        List<Integer> places = places(answer, correct);
        int[] ending = new int[places.size()];
        int longest = 0;
        for (int i = 0; i < ending.length; i++) {
            ending[i] = 1;
            for (int j = 0; j < i; j++) {
                if (places.get(j) < places.get(i)) {
                    ending[i] = Math.max(ending[i], ending[j] + 1);
                }
            }
            longest = Math.max(longest, ending[i]);
        }
        return longest;
    }

    private static int longestContiguous(List<String> answer, List<String> correct) {
        int longest = 0;
        int run = 0;
        int last = -2;
        for (String item : answer) {
            int place = correct.indexOf(item);
            run = place < 0 ? 0 : place == last + 1 ? run + 1 : 1;
            last = place < 0 ? -2 : place;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static List<Integer> places(List<String> answer, List<String> correct) {
        List<Integer> places = new ArrayList<>();
        for (String item : answer) {
            int place = correct.indexOf(item);
            if (place >= 0) {
                places.add(place);
            }
        }
        return places;
    }

    private static int atLeastTwo(int length) {
        return length < 2 ? 0 : length;
    }
}
