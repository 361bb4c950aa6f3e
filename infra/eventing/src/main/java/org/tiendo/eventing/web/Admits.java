package org.tiendo.eventing.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Declares who may reach an endpoint at all; one that declares nothing is closed to everybody.
///
/// On a controller it holds for each of its methods; on a method it replaces the controller's.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Admits {

  /// Somebody who belongs to any of these groups is let in.
  Admission[] value();
}
