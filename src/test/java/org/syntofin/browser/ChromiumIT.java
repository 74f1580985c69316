package org.syntofin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Test;

class ChromiumIT {

    @Test
    void runsAScript() {
        try (Playwright playwright = Chromium.playwright();
                Browser browser = Chromium.launch(playwright)) {
            Page page = browser.newPage();
            page.setContent("<p id='p'></p><script>p.textContent = 6 * 7</script>");

            assertThat(page.textContent("#p")).isEqualTo("42");
        }
    }
}
