package org.syntofin.course;

import org.syntofin.PostgresIntegrationTest;

@PostgresIntegrationTest
class CoursesOnPostgresIT extends CoursesChecks {}
