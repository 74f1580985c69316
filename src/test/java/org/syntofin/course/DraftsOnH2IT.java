package org.syntofin.course;

import org.syntofin.IntegrationTest;

@IntegrationTest
class DraftsOnH2IT extends DraftChecks {}
