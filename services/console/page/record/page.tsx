export const RecordPage = () => <h1>RecordPage</h1>
