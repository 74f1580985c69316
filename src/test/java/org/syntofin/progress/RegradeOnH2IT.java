package org.syntofin.progress;

import org.syntofin.IntegrationTest;

@IntegrationTest
class RegradeOnH2IT extends RegradeChecks {}
