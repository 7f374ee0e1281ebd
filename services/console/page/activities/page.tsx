export const ActivitiesPage = () => <h1>ActivitiesPage</h1>
