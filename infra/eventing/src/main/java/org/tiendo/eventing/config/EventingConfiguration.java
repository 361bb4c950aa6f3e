package org.tiendo.eventing.config;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/// The edge that every service has. A service that records events imports [CommandSideConfiguration] too, one that keeps
/// read models [QuerySideConfiguration].
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TiendoProperties.class)
@PropertySource("classpath:org/tiendo/eventing/defaults.properties")
@Import({EdgeConfiguration.class, ConnectionConfiguration.class})
public class EventingConfiguration {}
