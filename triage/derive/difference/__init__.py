"""What differs between two documents that were read: their facts (`facts`) and their words (`words`)."""
