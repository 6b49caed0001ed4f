// Shows the OpenAPI document of this service; nothing is asked of any other.
"use strict";
SwaggerUIBundle({
  url: "/api/v1/openapi.json",
  dom_id: "#docs",
  deepLinking: true,
  validatorUrl: null,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  tryItOutEnabled: true,
  requestInterceptor: (request) => {
    request.headers["X-CSRF-Token"] = document.querySelector("meta[name=csrf-token]").content;
    return request;
  },
});
