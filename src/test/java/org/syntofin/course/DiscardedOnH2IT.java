package org.syntofin.course;

import org.syntofin.IntegrationTest;

@IntegrationTest
class DiscardedOnH2IT extends DiscardedChecks {}
