export * from 'sojourn'
