package org.syntofin.progress;

import org.syntofin.PostgresIntegrationTest;

@PostgresIntegrationTest
class RegradeOnPostgresIT extends RegradeChecks {}
