/// Compares deciders with reference models that are written as tables.
package org.tiendo.testkit.model;
