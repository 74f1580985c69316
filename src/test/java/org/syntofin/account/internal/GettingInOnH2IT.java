package org.syntofin.account.internal;

import org.syntofin.IntegrationTest;

@IntegrationTest
class GettingInOnH2IT extends GettingInChecks {}
