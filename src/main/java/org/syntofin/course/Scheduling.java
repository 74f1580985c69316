package org.syntofin.course;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets what is due be looked at now and then. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Scheduling {}
