package org.syntofin.course;

import org.syntofin.IntegrationTest;

@IntegrationTest
class CatalogueOnH2IT extends CatalogueChecks {}
