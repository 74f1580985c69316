package org.syntofin.course;

import org.syntofin.PostgresIntegrationTest;

@PostgresIntegrationTest
class DiscardedOnPostgresIT extends DiscardedChecks {}
