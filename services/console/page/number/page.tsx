export const NumberPage = () => <h1>NumberPage</h1>
