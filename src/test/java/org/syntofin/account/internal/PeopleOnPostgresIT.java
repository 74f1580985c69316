package org.syntofin.account.internal;

import org.syntofin.PostgresIntegrationTest;

@PostgresIntegrationTest
class PeopleOnPostgresIT extends PeopleChecks {}
