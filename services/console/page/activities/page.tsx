export const ActivityPage = () => <h1>Activity</h1>
