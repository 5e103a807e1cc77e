"""The processes of a round: members at work, deals, deliveries, rivals, the market and fate."""
