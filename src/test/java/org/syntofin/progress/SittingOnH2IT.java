package org.syntofin.progress;

import org.syntofin.IntegrationTest;

@IntegrationTest
class SittingOnH2IT extends SittingChecks {}
