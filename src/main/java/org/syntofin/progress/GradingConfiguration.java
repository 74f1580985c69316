package org.syntofin.progress;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.syntofin.quiz.Grading;

/** Quiz knows no Spring, so its grading is made a bean here. */
@Configuration(proxyBeanMethods = false)
class GradingConfiguration {

    @Bean
    Grading grading() {
        return new Grading();
    }
}
