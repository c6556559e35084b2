"""For who runs the service: probes, metrics, traces, and reading from a snapshot."""
