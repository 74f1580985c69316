package org.syntofin.course;

import org.syntofin.PostgresIntegrationTest;

@PostgresIntegrationTest
class CatalogueOnPostgresIT extends CatalogueChecks {}
