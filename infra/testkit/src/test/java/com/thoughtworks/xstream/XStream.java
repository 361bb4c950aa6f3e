package com.thoughtworks.xstream;

/// Stands for the library of this name, which is not on any class path of the product.
public final class XStream {}
