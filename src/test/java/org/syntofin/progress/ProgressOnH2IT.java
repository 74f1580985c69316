package org.syntofin.progress;

import org.syntofin.IntegrationTest;

@IntegrationTest
class ProgressOnH2IT extends ProgressChecks {}
