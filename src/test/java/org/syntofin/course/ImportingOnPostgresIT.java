package org.syntofin.course;

import org.syntofin.PostgresIntegrationTest;

@PostgresIntegrationTest
class ImportingOnPostgresIT extends ImportingChecks {}
