package org.syntofin.shell;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A browser that leaves while something is sent to it: nobody is there to be told, and there is nothing to mend. */
class GoneBrowser implements Filter {

    private static final Logger LOG = LoggerFactory.getLogger(GoneBrowser.class);

    /** Whether that is why something failed. */
    static boolean behind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClientAbortException) {
                LOG.debug("A browser left while something was sent to it", failure);
                return true;
            }
        }
        return false;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failure) {
            if (!behind(failure)) {
                throw failure;
            }
        }
    }

    /** Right before Vaadin's servlet, to which requests are forwarded: Tomcat would log what comes out of that. */
    @Configuration(proxyBeanMethods = false)
    static class Place {

        @Bean
        FilterRegistrationBean<GoneBrowser> goneBrowser() {
            FilterRegistrationBean<GoneBrowser> place = new FilterRegistrationBean<>(new GoneBrowser());
            // Spring forwards by the servlet's name, so that there is no path to go by.
            place.setServletNames(List.of("springServlet"));
            place.setDispatcherTypes(DispatcherType.FORWARD);
            return place;
        }
    }
}
