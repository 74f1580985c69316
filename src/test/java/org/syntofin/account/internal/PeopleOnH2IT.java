package org.syntofin.account.internal;

import org.syntofin.IntegrationTest;

@IntegrationTest
class PeopleOnH2IT extends PeopleChecks {}
