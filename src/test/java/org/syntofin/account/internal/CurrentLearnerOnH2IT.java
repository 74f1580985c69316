package org.syntofin.account.internal;

import org.syntofin.IntegrationTest;

@IntegrationTest
class CurrentLearnerOnH2IT extends CurrentLearnerChecks {}
