package org.syntofin.progress;

import org.syntofin.PostgresIntegrationTest;

@PostgresIntegrationTest
class ProgressOnPostgresIT extends ProgressChecks {}
