package org.syntofin.course;

import org.syntofin.IntegrationTest;

@IntegrationTest
class ImportingOnH2IT extends ImportingChecks {}
