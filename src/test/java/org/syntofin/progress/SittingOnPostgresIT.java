package org.syntofin.progress;

import org.syntofin.PostgresIntegrationTest;

@PostgresIntegrationTest
class SittingOnPostgresIT extends SittingChecks {}
