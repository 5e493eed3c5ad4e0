export { type Role, type RoleDescription, ROLES, type Stage } from './role.ts'
export { guessRoles, type RoleProposal, SURE_ENOUGH } from './guess-roles.ts'
export { confirmRoles } from './confirm-roles.ts'
