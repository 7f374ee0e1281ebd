export const ChangesPage = () => <h1>ChangesPage</h1>
