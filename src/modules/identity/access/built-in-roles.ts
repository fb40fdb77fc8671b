import type { Permission } from './permissions.ts'

interface BuiltInRole {
  readonly title: string
  readonly permissions: readonly Permission[]
}

const office: readonly Permission[] = [
  'organisation.read',
  'person.read',
  'report.check',
  'file.upload',
  'document.read',
]

/** The roles every installation has. How far each reaches is said by its grant. */
export const builtInRoles = {
  clerk: {
    title: '经办人',
    permissions: [
      ...office,
      'document.draft',
      'document.publish',
      'register.manage',
      'channel.push',
      'column.manage',
      'search.manage',
      'moving.manage',
      'request.read',
      'request.personal',
      'request.register',
      'request.handle',
      'remedy.read',
      'remedy.handle',
    ],
  },
  'information-officer': {
    title: '信息员',
    permissions: [
      'organisation.read',
      'report.check',
      'file.upload',
      'document.read',
      'document.draft',
      'document.review',
      'request.read',
    ],
  },
  'section-head': {
    title: '科室负责人',
    permissions: [
      ...office,
      'document.draft',
      'document.review',
      'request.read',
      'request.sign',
      'remedy.read',
    ],
  },
  'office-director': {
    title: '办公室主任',
    permissions: [
      ...office,
      'document.review',
      'document.publish',
      'register.manage',
      'channel.push',
      'channel.manage',
      'column.manage',
      'search.manage',
      'chain.manage',
      'moving.manage',
      'moving.approve',
      'check.manage',
      'request.read',
      'request.personal',
      'request.register',
      'request.handle',
      'request.sign',
      'request.approve',
      'remedy.read',
      'remedy.handle',
    ],
  },
  leader: {
    title: '分管领导',
    permissions: [
      'organisation.read',
      'person.read',
      'report.check',
      'document.read',
      'document.review',
      'document.publish',
      'document.override',
      'moving.approve',
      'request.read',
      'request.sign',
      'remedy.read',
    ],
  },
  'secrecy-reviewer': {
    title: '保密审查员',
    permissions: ['organisation.read', 'person.read', 'document.read', 'document.secrecy'],
  },
  supervisor: {
    title: '主管部门',
    permissions: [
      'organisation.read',
      'person.read',
      'report.check',
      'document.read',
      'request.read',
      'remedy.read',
    ],
  },
  administrator: {
    title: '系统管理员',
    permissions: [
      'organisation.read',
      'organisation.manage',
      'person.read',
      'person.manage',
      'role.manage',
      'grant.manage',
      'calendar.manage',
      'sweep.read',
      'sweep.run',
      'setting.manage',
      'check.manage',
    ],
  },
  auditor: {
    title: '审计员',
    permissions: ['organisation.read', 'person.read', 'audit.read', 'sweep.read'],
  },
} as const satisfies Record<string, BuiltInRole>
