"""Countries, ministries and organisations by the names in somebody's table: the Reconciliation Service API 0.2."""
