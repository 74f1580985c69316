package org.syntofin.course;

import org.syntofin.PostgresIntegrationTest;

@PostgresIntegrationTest
class DraftsOnPostgresIT extends DraftChecks {}
