import {
  ApartmentOutlined,
  AuditOutlined,
  BankOutlined,
  BarChartOutlined,
  BookOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  ClockCircleOutlined,
  FileDoneOutlined,
  FileProtectOutlined,
  FileSearchOutlined,
  FileTextOutlined,
  HistoryOutlined,
  FormOutlined,
  ImportOutlined,
  InboxOutlined,
  MailOutlined,
  PartitionOutlined,
  InteractionOutlined,
  ReconciliationOutlined,
  SafetyOutlined,
  RetweetOutlined,
  ScheduleOutlined,
  SearchOutlined,
  SettingOutlined,
  ShareAltOutlined,
  SolutionOutlined,
  TeamOutlined,
  UserOutlined,
} from '@ant-design/icons'
import type { ComponentType, ReactNode } from 'react'

/** A screen of the workbench: where it is, what it is called, who sees it, and the chunk it comes in. */
export interface Screen {
  /** Below /workbench; what follows `/:` opens a drawer over the screen. */
  readonly path: string
  readonly title: string
  readonly icon: ReactNode
  /** Any of these opens it; none means everybody who is signed in. */
  readonly permissions?: readonly string[]
  readonly load: () => Promise<{ readonly Screen: ComponentType }>
}

export interface Group {
  readonly title: string
  readonly screens: readonly Screen[]
}

/** Everything there is, in the order of a person's work. What does not exist yet is not named. */
export const groups: readonly Group[] = [
  {
    title: '工作',
    screens: [
      {
        path: '',
        title: '我的待办',
        icon: <CheckSquareOutlined />,
        load: () => import('../tasks/screen.tsx'),
      },
    ],
  },
  {
    title: '主动公开',
    screens: [
      {
        path: 'documents',
        title: '文件',
        icon: <FileTextOutlined />,
        permissions: ['document.read'],
        load: () => import('../documents/screen.tsx'),
      },
      {
        path: 'columns/:column?',
        title: '栏目',
        icon: <PartitionOutlined />,
        permissions: ['document.read', 'column.manage'],
        load: () => import('../columns/screen.tsx'),
      },
      {
        path: 'register/:document?',
        title: '规范性文件',
        icon: <BookOutlined />,
        permissions: ['document.read', 'register.manage'],
        load: () => import('../register/screen.tsx'),
      },
      {
        path: 'channels',
        title: '渠道与移送',
        icon: <ShareAltOutlined />,
        permissions: ['document.read', 'register.manage'],
        load: () => import('../channels/screen.tsx'),
      },
      {
        path: 'search',
        title: '搜索',
        icon: <SearchOutlined />,
        permissions: ['document.read', 'search.manage'],
        load: () => import('../search/screen.tsx'),
      },
      {
        path: 'schedule',
        title: '发布日历',
        icon: <ScheduleOutlined />,
        permissions: ['document.read'],
        load: () => import('../schedule/screen.tsx'),
      },
      {
        path: 'chain',
        title: '审核流程',
        icon: <ApartmentOutlined />,
        permissions: ['document.read', 'chain.manage'],
        load: () => import('../chain/screen.tsx'),
      },
      {
        path: 'moving/:run?',
        title: '迁移',
        icon: <ImportOutlined />,
        permissions: ['moving.manage', 'moving.approve'],
        load: () => import('../moving/screen.tsx'),
      },
      {
        path: 'checks',
        title: '检查词表',
        icon: <FileProtectOutlined />,
        permissions: ['document.read', 'check.manage'],
        load: () => import('../checks/screen.tsx'),
      },
    ],
  },
  {
    title: '依申请公开',
    screens: [
      {
        path: 'requests',
        title: '申请',
        icon: <InboxOutlined />,
        permissions: ['request.read'],
        load: () => import('../requests/screen.tsx'),
      },
      {
        path: 'letters',
        title: '文书',
        icon: <FileDoneOutlined />,
        permissions: ['request.read'],
        load: () => import('../letters/screen.tsx'),
      },
      {
        path: 'deliveries/:letter?',
        title: '送达',
        icon: <MailOutlined />,
        permissions: ['request.read'],
        load: () => import('../deliveries/screen.tsx'),
      },
      {
        path: 'request-statistics',
        title: '申请统计',
        icon: <BarChartOutlined />,
        permissions: ['request.read'],
        load: () => import('../requests/ledger/screen.tsx'),
      },
      {
        path: 'reuse',
        title: '转为主动公开',
        icon: <RetweetOutlined />,
        permissions: ['request.read', 'reuse.manage'],
        load: () => import('../reuse/screen.tsx'),
      },
      {
        path: 'keeping',
        title: '归档与保管',
        icon: <HistoryOutlined />,
        permissions: ['request.read', 'keeping.manage'],
        load: () => import('../keeping/screen.tsx'),
      },
      {
        path: 'letter-settings',
        title: '文书设置',
        icon: <FormOutlined />,
        permissions: ['request.read', 'letter.manage'],
        load: () => import('../letters/settings/screen.tsx'),
      },
      {
        path: 'remedies',
        title: '复议和诉讼',
        icon: <InteractionOutlined />,
        permissions: ['remedy.read'],
        load: () => import('../remedies/screen.tsx'),
      },
      {
        path: 'request-sign-off',
        title: '答复审签',
        icon: <SolutionOutlined />,
        permissions: ['request.read', 'chain.manage'],
        load: () => import('../requests/chain/screen.tsx'),
      },
    ],
  },
  {
    title: '年报',
    screens: [
      {
        path: 'report-years',
        title: '年报编制',
        icon: <ReconciliationOutlined />,
        permissions: ['report.read'],
        load: () => import('../report-year/screen.tsx'),
      },
      {
        path: 'reports/check',
        title: '年报自查',
        icon: <FileSearchOutlined />,
        permissions: ['report.check'],
        load: () => import('../reports/screen.tsx'),
      },
    ],
  },
  {
    title: '机构与人员',
    screens: [
      {
        path: 'organisations/:organisation?',
        title: '机构',
        icon: <BankOutlined />,
        permissions: ['organisation.read', 'organisation.manage'],
        load: () => import('../organisations/screen.tsx'),
      },
      {
        path: 'people/:person?',
        title: '人员',
        icon: <TeamOutlined />,
        permissions: ['person.read', 'person.manage'],
        load: () => import('../people/screen.tsx'),
      },
      {
        path: 'roles',
        title: '角色与权限',
        icon: <SafetyOutlined />,
        permissions: ['role.manage', 'grant.manage', 'audit.read'],
        load: () => import('../roles/screen.tsx'),
      },
    ],
  },
  {
    title: '设置',
    screens: [
      {
        path: 'calendar',
        title: '工作日历',
        icon: <CalendarOutlined />,
        load: () => import('../calendar/screen.tsx'),
      },
      {
        path: 'sweeps',
        title: '定时任务',
        icon: <ClockCircleOutlined />,
        permissions: ['sweep.read'],
        load: () => import('../sweeps/screen.tsx'),
      },
      {
        path: 'audit',
        title: '审计',
        icon: <AuditOutlined />,
        permissions: ['audit.read'],
        load: () => import('../audit/screen.tsx'),
      },
      {
        path: 'settings',
        title: '系统设置',
        icon: <SettingOutlined />,
        permissions: ['setting.manage'],
        load: () => import('../settings/screen.tsx'),
      },
      {
        path: 'account',
        title: '我的账户',
        icon: <UserOutlined />,
        load: () => import('../account/screen.tsx'),
      },
    ],
  },
]

/** Pages one comes to from a screen. */
const opened: readonly Screen[] = [
  {
    path: 'documents/:document',
    title: '文件',
    icon: null,
    permissions: ['document.read'],
    load: () => import('../editor/screen.tsx'),
  },
  {
    path: 'requests/new',
    title: '登记申请',
    icon: null,
    permissions: ['request.register'],
    load: () => import('../requests/intake/screen.tsx'),
  },
  {
    path: 'releases/:release',
    title: '要给出的文件',
    icon: null,
    permissions: ['request.release'],
    load: () => import('../release/screen.tsx'),
  },
  {
    path: 'remedies/:remedy',
    title: '复议和诉讼',
    icon: null,
    permissions: ['remedy.read'],
    load: () => import('../remedies/case/screen.tsx'),
  },
  {
    path: 'requests/:request',
    title: '申请',
    icon: null,
    permissions: ['request.read'],
    load: () => import('../requests/case/screen.tsx'),
  },
]

export const screens: readonly Screen[] = [...groups.flatMap((group) => group.screens), ...opened]

/** Where a link to a screen leads: without what opens its drawer. */
export const addressOfScreen = ({ path }: Screen): string => `/${path.replace(/\/:.*$/u, '')}`
