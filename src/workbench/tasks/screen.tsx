import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useAsk } from '../api/ask.ts'
import { useSession } from '../app/session.tsx'
import { Page } from '../parts/page.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Sentence } from '../parts/sentence.tsx'
import type { Days, Task } from './by-day.ts'
import { byDay, daysInWords } from './by-day.ts'
import './tasks.css'

const TaskRow = ({ task }: { readonly task: Task }): ReactNode => (
  <li className="task">
    <div className="task-when">
      {task.daysLeft !== undefined && (
        <strong className={task.daysLeft <= 0 ? 'urgent' : ''}>{daysInWords(task.daysLeft)}</strong>
      )}
      {task.due !== undefined && <span className="soft">{task.due}</span>}
    </div>
    <div className="task-what">
      <div className="task-title">{task.title}</div>
      <div className="soft">
        {task.organisation && `${task.organisation.name}　`}
        {task.detail}
      </div>
    </div>
    <Link className="task-do" to={task.link.replace(/^\/workbench/u, '') || '/'}>
      {task.action}
    </Link>
  </li>
)

const Group = ({ title, urgent, tasks }: Days): ReactNode => (
  <section className={urgent ? 'tasks tasks-urgent' : 'tasks'}>
    <h2>
      {title}
      <span className="soft">{tasks.length} 件</span>
    </h2>
    <ul>
      {tasks.map((task) => (
        <TaskRow key={task.id} task={task} />
      ))}
    </ul>
  </section>
)

const NothingToDo = (): ReactNode => (
  <Sentence action={<Link to="/account">看看我的账户</Link>}>
    现在没有要您办的事。有新的事情时，会按到期的先后排在这里。
  </Sentence>
)

/** What waits for this person, by days. */
export const Screen = (): ReactNode => {
  const { account } = useSession()
  const { data, error, isPending } = useAsk('tasks', {})
  return (
    <Page title="我的待办" lead={`${account.name}，这里是等您办的事，按到期的先后排列。`}>
      <ProblemNote problem={error} />
      {isPending && <Skeleton active />}
      {data?.rows.length === 0 && <NothingToDo />}
      {data && byDay(data.rows).map((group) => <Group key={group.title} {...group} />)}
    </Page>
  )
}
