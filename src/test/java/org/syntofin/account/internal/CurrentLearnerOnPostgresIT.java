package org.syntofin.account.internal;

import org.syntofin.PostgresIntegrationTest;

@PostgresIntegrationTest
class CurrentLearnerOnPostgresIT extends CurrentLearnerChecks {}
