package org.syntofin.course;

import org.syntofin.IntegrationTest;

@IntegrationTest
class CoursesOnH2IT extends CoursesChecks {}
